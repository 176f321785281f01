/** What deserves a look: who is behind, who names no remedy, who is silent; each leads to its row. */
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { exceptions, type BehindReturn, type SilentBody } from '../../core/index';
import { usePane } from '../pane/pane';
import type { CoordinatorBook } from '../book/book';
import { PagedList, useLayout } from '../book/parts';
import { Section } from '../parts/Section';

interface ExceptionListsProps {
  readonly book: CoordinatorBook;
  /** Leads to the row of a return. */
  readonly onGo: (key: string) => void;
}

export function ExceptionLists({ book, onGo }: ExceptionListsProps) {
  const { say, today } = usePane();
  const { state } = book;
  const { behind, withoutRemedy, silent } = useMemo(() => exceptions(state, today), [state, today]);
  const goToBody = (body: string) => {
    const key = firstReturn(book, body);
    if (key !== undefined) onGo(key);
  };
  return (
    <>
      <Exceptions
        title={say('review.behind')}
        none={say('review.behind-none')}
        items={behind}
        keyOf={(one) => one.key}
      >
        {(one) => <Behind one={one} onGo={() => onGo(one.key)} />}
      </Exceptions>
      <Exceptions
        title={say('review.without-remedy')}
        none={say('review.without-remedy-none')}
        items={withoutRemedy}
        keyOf={(one) => one.key}
      >
        {(one) => <WithoutRemedy one={one} onGo={() => onGo(one.key)} />}
      </Exceptions>
      <Exceptions
        title={say('review.silent')}
        none={say('review.silent-none')}
        items={silent}
        keyOf={(one) => one.body}
      >
        {(one) => <Silent one={one} onGo={() => goToBody(one.body)} />}
      </Exceptions>
    </>
  );
}

function firstReturn({ state }: CoordinatorBook, body: string): string | undefined {
  const period = state.periods.at(-1)?.id;
  return state.returns.find((row) => row.body === body && row.period === period)?.key;
}

interface ExceptionsProps<T> {
  readonly title: string;
  readonly none: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => React.ReactNode;
}

function Exceptions<T>({ title, none, items, keyOf, children }: ExceptionsProps<T>) {
  const { say } = usePane();
  const layout = useLayout();
  return (
    <Section title={title} aside={say('review.count', { count: items.length })}>
      {items.length === 0 ? (
        <p className={layout.muted}>{none}</p>
      ) : (
        <PagedList items={items} label={title} keyOf={keyOf}>
          {children}
        </PagedList>
      )}
    </Section>
  );
}

function Head({
  name,
  about,
  onGo,
}: {
  readonly name: string;
  readonly about: string;
  readonly onGo: () => void;
}) {
  const { say } = usePane();
  const layout = useLayout();
  return (
    <div className={layout.spread}>
      <span className={layout.strong}>{name}</span>
      <Button
        size="small"
        aria-label={say('review.go-label', { about })}
        onClick={onGo}
        style={{ flexShrink: 0 }}
      >
        {say('review.go')}
      </Button>
    </div>
  );
}

interface LineProps<T> {
  readonly one: T;
  readonly onGo: () => void;
}

function Behind({ one, onGo }: LineProps<BehindReturn>) {
  const { say } = usePane();
  const layout = useLayout();
  const name = say('review.return', { body: one.bodyName, number: one.number });
  const facts = [
    ...(one.points > 0 ? [say('review.points', { points: one.points })] : []),
    ...(one.overdue > 0 ? [say('review.overdue', { days: one.overdue })] : []),
  ];
  return (
    <>
      <Head name={name} about={name} onGo={onGo} />
      <p className={layout.muted}>{[one.short, ...facts].join(say('coordinate.separator'))}</p>
      {one.reason !== '' && <p className={layout.pre}>{say('review.reason', { text: one.reason })}</p>}
      {one.remedy !== '' && <p className={layout.pre}>{say('review.remedy', { text: one.remedy })}</p>}
    </>
  );
}

function WithoutRemedy({ one, onGo }: LineProps<BehindReturn>) {
  const { say } = usePane();
  const layout = useLayout();
  const name = say('review.return', { body: one.bodyName, number: one.number });
  const missing = [
    ...(one.reason === '' ? [say('review.no-reason')] : []),
    ...(one.remedy === '' ? [say('review.no-remedy')] : []),
  ];
  return (
    <>
      <Head name={name} about={name} onGo={onGo} />
      <p className={layout.muted}>{[one.short, ...missing].join(say('coordinate.separator'))}</p>
    </>
  );
}

function Silent({ one, onGo }: LineProps<SilentBody>) {
  const { say } = usePane();
  const layout = useLayout();
  const facts = [
    say('coordinate.tasks-count', { count: one.expected }),
    ...(one.late > 0 ? [say('coordinate.board.late', { days: one.late })] : []),
  ];
  return (
    <>
      <Head name={one.bodyName} about={one.bodyName} onGo={onGo} />
      <p className={layout.muted}>{facts.join(say('coordinate.separator'))}</p>
    </>
  );
}
