/** English: words on hidden figures (docs/disclosure.md). */
export const disclosure = {
  edition: 'public, for everybody',
  editionTitle: 'Hidden figures',
  /** On the cover. */
  hidden: {
    none: 'none',
    some: '{figures} {figures|figure|figures}, {facts} {facts|fact|facts} and {comparisons} {comparisons|comparison|comparisons}',
  },
  /** Where a figure is not shown. */
  mark: 'c',
  legend: 'c: not shown, to protect the persons behind it.',
  hiddenHere:
    '{n} {n|figure is|figures are} hidden in this sheet: {n|it counts|they count} few persons, or would give such a count back.',
  absentHere:
    '{n} {n|row is|rows are} left out of this sheet: {n|it counts|they count} few persons, or would give such a count back.',
  flags: {
    HIDDEN_C: 'few persons: not in a public edition',
    HIDDEN_D: 'would give back a hidden figure: not in a public edition',
    HIDDEN_N: 'kept back by its ministry: not in a public edition',
  },
  reasons: { SUPPRESSED: 'not shown, to protect the persons behind it' },
  options: {
    edition: 'full (default), for the government; public, without what could reveal a person',
    profile: 'what is hidden: open (nothing), standard (counts below 5) or strict (below 10)',
    published:
      'with --edition public: the edition that was published last; what it tells is taken into account',
  },
  /** Two to nine, as they may stand in a text: a small count that is written out. */
  countsInWords: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  warning:
    '{n} {n|figure counts|figures count} few persons or would give such a count back. {n|It is|They are} hidden with --profile standard.',
  hiddenPrinted: '{n} {n|figure is|figures are} hidden (Q) to protect persons; --profile open shows all.',
  published:
    'Public edition: {figures} {figures|figure|figures} and {facts} {facts|fact|facts} are hidden. An attack on the numbers that are shown found none of them.',
  carriedOnly:
    '{file} is a full edition. What people wrote in it and the weights they typed are carried on; its figures, findings and scores are compared with nothing and listed nowhere.',
  nothingPublished:
    'If a public edition was published before, name it with --published: otherwise the two can be subtracted from one another.',
  nothingPublishedHere:
    'If a public edition was published before, choose it as the edition published last: otherwise the two can be subtracted from one another.',
  withheld:
    '{n} {n|text was|texts were} not carried into the public edition, because {n|it holds|they hold} a number that this hides: {list}. Write {n|it|them} without the number and run again to have {n|it|them} in.',
  failures: {
    'BAD_SETTINGS.published-full':
      '--published names what everybody has read already, which matters for a public edition only. Add --edition public, or leave --published away.',
    'LIMIT.disclosure':
      'No public edition was written: {n} hidden {n|figure|figures} could still be worked out from what is shown, here or in the previous edition. Leave out the sheets with the smallest counts, or combine their categories, and try again.',
    'BAD_SETTINGS.public-open':
      'A public edition cannot be made with the profile open, which hides nothing. Choose standard or strict.',
    'BAD_SETTINGS.not-an-edition':
      '{file} is no coherence workbook of Mainstream, so it cannot be compared with. Name the edition that was published before.',
  },
};
