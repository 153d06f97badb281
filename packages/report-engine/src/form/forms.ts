// The forms by edition.

import type { Edition } from '../report.ts'
import { edition2019 } from './edition-2019.ts'
import { edition2021 } from './edition-2021.ts'
import type { Form } from './form.ts'

export const forms: Readonly<Record<Edition, Form>> = {
  '2019': edition2019,
  '2021': edition2021,
}
