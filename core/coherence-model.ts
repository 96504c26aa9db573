/** Placeholder: the nouns of the coherence side. */
export interface CoherenceModel {
  readonly refYear: number;
}
