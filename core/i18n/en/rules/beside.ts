/** English: rules on what a sheet holds beside its values. */
import type { RuleWords } from '../../rule-words.ts';

export const beside = {
  S31: {
    title: 'Merged cells in the table',
    text: 'The cells {range} are merged, so it is not clear to which row or column their content belongs.',
    why: 'A figure in merged cells would be taken for the first of them only; the rows concerned are not used.',
    todo: 'Unmerge the cells (Home, Merge & Center) and fill in every cell.',
    variants: {
      DOWN: {
        text: 'The cells {range} are merged: one figure stands for several rows.',
        todo: 'Unmerge the cells (Home, Merge & Center) and give each row its own figure, or leave it blank.',
      },
      ACROSS: {
        text: 'The cells {range} are merged across columns, so it is not clear to which column their content belongs.',
        todo: 'Unmerge the cells (Home, Merge & Center) and fill in every cell.',
      },
    },
  },
  S37: {
    title: 'Hidden rows or columns hold data',
    text: 'Hidden rows or columns were read like all others.',
    why: 'What is hidden is part of the figures; whoever hid it may not have meant that.',
    todo: 'Show the rows and columns, and delete what does not belong to the data.',
    variants: {
      ROWS: {
        text: '{count} {count|row is hidden and was|rows are hidden and were} read like all others: {rows}.',
        todo: 'Show the rows. Delete those that do not belong to the data.',
      },
      COLUMN: {
        text: 'The column {fieldName} is hidden; it was read like all others.',
        todo: 'Show the column, and look whether its content is right.',
      },
    },
  },
  S38: {
    title: 'Colours in the table',
    text: 'The cells of the table have different fill colours, first at {cell} ({count} in its column).',
    why: 'Colours are not read. If they mean something (estimates, doubts), this gets lost.',
    todo: 'If the colours mean something, put it into obs_status or the note column. Otherwise nothing has to be done.',
  },
  S39: {
    title: 'A note at a cell speaks of figures',
    text: 'There is a note or comment with figures at {cell}. Notes are not read.',
    why: 'What stands in the note is not part of the figures, and not of any report.',
    todo: 'Put the remark into the note column of the row.',
    variants: {
      BLANK: {
        text: 'The cell {cell} is blank, but its note or comment holds figures. Notes are not read.',
        todo: 'If the figure is right, type it into the cell, and the rest into the note column.',
      },
    },
  },
  S40: {
    title: 'Several tables in one sheet',
    text: 'Another table seems to begin at {cell}. Only the first one was read.',
    why: 'Figures that are not read are missing from every sum.',
    todo: 'Move the other table to a sheet of its own, or put its rows under those of the first.',
    variants: {
      BELOW: {
        text: 'Below the table another one seems to begin at {cell}. Only the first one was read.',
        todo: 'Put its rows directly under those of the first table, or move it to a sheet of its own.',
      },
      BESIDE: {
        text: 'Beside the table another one seems to begin at {cell}. Only the first one was read.',
        todo: 'Move the other table to a sheet of its own, or put its rows under those of the first.',
      },
    },
  },
  S41: {
    title: 'A hidden sheet holds data',
    text: 'The sheet is hidden; its {count} {count|row was|rows were} read like those of all others.',
    why: 'What is hidden is part of the figures; whoever hid it may not have meant that.',
    todo: 'Show the sheet, or delete it if it is an old copy.',
    variants: {
      HIDDEN: {
        text: 'The sheet is hidden; its {count} {count|row was|rows were} read like those of all others.',
        todo: 'Show the sheet (right click on a tab, Unhide), or delete it if it is an old copy.',
      },
      VERY_HIDDEN: {
        text: 'The sheet is hidden in a way that Excel’s menus cannot undo; its {count} {count|row was|rows were} read like those of all others.',
        todo: 'Ask whoever made the file what the sheet is for. It can only be shown in the Visual Basic editor.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
