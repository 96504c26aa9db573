/** How tables look in the pane, and the frame in which a wide one can be moved. */
import { makeStyles, tokens } from '@fluentui/react-components';

const table = { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 } as const;
const cell = { textAlign: 'start', verticalAlign: 'top' } as const;

export const useTableStyles = makeStyles({
  wide: { overflowX: 'auto' },
  /** Lines between the rows; as wide as the pane. */
  rows: {
    ...table,
    width: '100%',
    '& th, & td': {
      ...cell,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: '4px 6px 4px 0',
    },
  },
  /** Lines around every cell. */
  grid: {
    ...table,
    '& th, & td': { ...cell, border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '2px 6px' },
  },
});
