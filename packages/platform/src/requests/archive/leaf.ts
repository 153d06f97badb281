// A page of a paper in the whole file: as it is, a picture on a page, or a slip that says where it is kept.

export type Leaf =
  | { readonly kind: 'page'; readonly page: number; readonly flipped: boolean }
  | { readonly kind: 'picture' }
  | { readonly kind: 'slip' }
