/** Files that were chosen, each with a way to take it out again. */
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { fill, type Language, type PaneWords } from '../../../core/index.ts';
import { CloseIcon } from '../../app/icons.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  file: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', overflowWrap: 'anywhere' },
});

interface Props {
  readonly files: readonly File[];
  /** Says how many they are. */
  readonly title: string;
  readonly words: PaneWords;
  readonly language: Language;
  readonly onRemove: (name: string) => void;
}

export function FileList({ files, title, words, language, onRemove }: Props) {
  const styles = useStyles();
  const text = words.consolidate;
  if (files.length === 0) return null;
  return (
    <div>
      <Text role="status">{title}</Text>
      <ul className={styles.list}>
        {files.map(({ name }) => (
          <li key={name} className={styles.file}>
            {name}
            <Button
              size="small"
              appearance="subtle"
              icon={<CloseIcon />}
              aria-label={fill(text.remove, { file: name }, language)}
              onClick={() => {
                onRemove(name);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
