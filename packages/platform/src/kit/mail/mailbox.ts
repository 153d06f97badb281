// What counts as an address of e-mail here: one mailbox, nothing that could become a header.

/** The address alone, of at most 254 signs; names with quotes and lists are not taken. */
export function isMailbox(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text)
  )
}

/** gongkai@example.gov.cn, or a name with the address: 示例市信息公开 <gongkai@example.gov.cn>. */
export function isSender(text: string): boolean {
  const [, address = text] = /^[^<>"\r\n]{0,60}<([^<>]+)>$/.exec(text) ?? []
  return isMailbox(address)
}
