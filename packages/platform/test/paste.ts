// Pasting into the editor of a record, as a browser hands over what was copied in Word.

import type { Page } from 'playwright-core'

/** Pastes HTML at the cursor of the rich text. */
export async function paste(page: Page, html: string): Promise<void> {
  await page.locator('.ProseMirror').click()
  await page.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', ${JSON.stringify(html)})
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('.ProseMirror').dispatchEvent(event)
  }`)
}
