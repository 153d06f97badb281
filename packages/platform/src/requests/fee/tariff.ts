// The processing fee (信息处理费): what a request costs under either tariff, step by step.

/** One step of the sum: how many units at which price. */
export type FeeStep = { readonly from: number; readonly to: number; readonly eachInFen: number }

export type Fee = { readonly amountInFen: number; readonly steps: readonly FeeStep[] }

/** The price of the n-th request of one applicant within a calendar month, in 元. */
function priceOfRequest(n: number): number {
  if (n <= 10) return 0
  if (n <= 30) return 100
  return 100 * (Math.floor((n - 31) / 10) + 2)
}

/** The price of the n-th page of one request, in 元. */
function priceOfPage(n: number): number {
  if (n <= 30) return 0
  if (n <= 100) return 10
  return n <= 200 ? 20 : 40
}

/**
 * What is due for the requests numbered `from` to `to` among those of one applicant in a month.
 * @law 国办函〔2020〕109号 4
 */
export function feeByRequests(from: number, to: number): Fee {
  return feeOf(from, to, priceOfRequest)
}

/**
 * What is due for so many pages given on one request; pages are not added over requests.
 * @law 国办函〔2020〕109号 5
 */
export function feeByPages(pages: number): Fee {
  return feeOf(1, pages, priceOfPage)
}

function feeOf(from: number, to: number, price: (n: number) => number): Fee {
  const steps: FeeStep[] = []
  for (let n = from; n <= to; n += 1) {
    const eachInFen = price(n) * 100
    const last = steps.at(-1)
    if (last?.eachInFen === eachInFen) steps[steps.length - 1] = { ...last, to: n }
    else steps.push({ from: n, to: n, eachInFen })
  }
  const amountInFen = steps.reduce((sum, one) => sum + one.eachInFen * (one.to - one.from + 1), 0)
  return { amountInFen, steps }
}
