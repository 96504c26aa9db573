/** Placeholder: the tree and its zod grammar. */
export interface Expression {
  readonly op: string;
}
