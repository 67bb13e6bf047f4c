/** A block element; what lines stand in. */
export interface Block {
  name: string;
  parent: Block | null;
  children: Block[];
}

/** One line of a page. */
export interface PageLine {
  text: string;
  /** Offset in the page of its first character. */
  at: number;
  block: Block;
  /** Stands in a table, or in a frame drawn as one: a box, often. */
  tabled: boolean;
  /** A row whose cells are parted by pipes. */
  row: boolean;
  /** Share of its characters that stand in links. */
  linked: number;
  /** The outermost element around it that the page's style hides, if any. */
  hidden: Block | null;
}
