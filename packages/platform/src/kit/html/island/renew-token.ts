// After signing in again in another window, the page takes over the form token of the new session.

/** True when the same person has signed in again; somebody else's drafts are never sent for them. */
export async function renewToken(form: HTMLFormElement): Promise<boolean> {
  try {
    const answer = await fetch(location.pathname, { redirect: 'manual' })
    if (!answer.ok) return false
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const other = page.getElementById(form.id)
    const [mine, theirs] = [tokenOf(form), tokenOf(other)]
    if (!mine || !theirs || other?.dataset.keep !== form.dataset.keep) return false
    mine.value = theirs.value
    return true
  } catch {
    return false
  }
}

function tokenOf(form: Element | null): HTMLInputElement | undefined {
  return form?.querySelector<HTMLInputElement>('input[name="formToken"]') ?? undefined
}
