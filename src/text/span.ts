// A part of a text.

/** A part of a text: the offsets of its first character and of the one behind its last. */
export interface Span {
  start: number;
  end: number;
}
