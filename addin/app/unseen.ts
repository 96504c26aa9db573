/** For what screen readers say and eyes need not be told. */
import { makeStyles } from '@fluentui/react-components';

export const useUnseen = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
