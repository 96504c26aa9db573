/** What the sheet does not say, with the ways to answer it here. */
import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { fill } from '../../../core/index.ts';
import type { ForeignAsked } from '../../worker/jobs.ts';
import type { ForeignQuestion } from '../../worker/results.ts';
import type { PaneProps } from '../pane.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '18px', display: 'flex', flexDirection: 'column', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Answers = Pick<ForeignAsked, 'fixed' | 'labels'>;

interface Props extends PaneProps {
  readonly questions: readonly ForeignQuestion[];
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}

export function Questions({ questions, ...props }: Props) {
  const styles = useStyles();
  const { words } = props;
  return (
    <>
      <Text weight="semibold">{words.template.questions}</Text>
      <ol className={styles.list}>
        {questions.map((question, index) => (
          <li key={index}>
            {question.cell !== null && `${question.cell}${words.shell.colon}`}
            {question.text}
            <Answer question={question} {...props} />
            {question.mayStay && (
              <Text size={200} className={styles.quiet}>
                {' '}
                {words.template.mayStay}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Answer({
  question: { answer },
  answers,
  onAnswer,
  ...props
}: Omit<Props, 'questions'> & { readonly question: ForeignQuestion }) {
  const { words, language } = props;
  const text = words.template;
  const fix = (field: string, value: string): void => {
    onAnswer({ ...answers, fixed: { ...answers.fixed, [field]: value } });
  };
  const label = (field: string, from: string, to: string): void => {
    const own = { ...answers.labels[field], [from]: to };
    onAnswer({ ...answers, labels: { ...answers.labels, [field]: own } });
  };
  if (answer === null) return <p>{text.elsewhere}</p>;
  switch (answer.kind) {
    case 'country':
      return <p>{text.takeCountry}</p>;
    case 'value':
      return (
        <Field label={text.answer}>
          <Input
            value={answers.fixed[answer.field] ?? ''}
            onChange={(_, { value }) => {
              fix(answer.field, value.trim());
            }}
          />
        </Field>
      );
    case 'code':
      return (
        <Field label={text.answer}>
          <Select
            value={answers.fixed[answer.field] ?? ''}
            onChange={(_, { value }) => {
              fix(answer.field, value);
            }}
          >
            <option value="">{text.choose}</option>
            {answer.codes.map(({ id, label: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      );
    case 'label':
      return (
        <>
          <Field label={text.answer}>
            <Input
              value={answers.labels[answer.field]?.[answer.label] ?? ''}
              onChange={(_, { value }) => {
                label(answer.field, answer.label, value.trim());
              }}
            />
          </Field>
          {answer.suggestion !== null && (
            <Button
              size="small"
              onClick={() => {
                label(answer.field, answer.label, answer.suggestion ?? '');
              }}
            >
              {fill(text.accept, { suggestion: answer.suggestion }, language)}
            </Button>
          )}
        </>
      );
  }
}
