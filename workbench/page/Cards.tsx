/** 先試這個: prepared states, each one click from something to see, and an empty workbook. */
import { Card, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { sayIn } from './say';
import type { Language } from '../../src/core/index';
import { SAMPLES, type Sample } from './samples';

const useStyles = makeStyles({
  place: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: '40px 24px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  inner: { maxWidth: '980px', margin: '0 auto', display: 'flex', flexDirection: 'column', gap: '20px' },
  cards: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: '16px' },
  card: { padding: '20px', gap: '12px', textAlign: 'left', justifyContent: 'flex-start' },
  icon: { width: '32px', height: '32px' },
  title: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface CardsProps {
  readonly language: Language;
  readonly onPick: (sample: Sample) => void;
}

export function Cards({ language, onPick }: CardsProps) {
  const styles = useStyles();
  const say = sayIn(language);
  return (
    <main className={styles.place}>
      <div className={styles.inner}>
        <Title2 as="h1">{say('workbench.try')}</Title2>
        <div className={styles.cards}>
          {SAMPLES.map((sample) => (
            <Card
              key={sample.key}
              className={styles.card}
              onClick={() => onPick(sample)}
              role="button"
              tabIndex={0}
              data-testid={`card-${sample.key}`}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onPick(sample);
              }}
            >
              <img className={styles.icon} src={`assets/${sample.view}-64.png`} alt="" />
              <span className={styles.title}>{say(sample.title)}</span>
              <Text className={styles.quiet}>{say(sample.text)}</Text>
            </Card>
          ))}
        </div>
        <Text className={styles.quiet}>{say('workbench.sample')}</Text>
      </div>
    </main>
  );
}
