/**
 * What is read to be shown is of what is asked for now, whichever reading ends first.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { useRead } from '../../src/taskpane/hooks/use-read';
import { PaneProvider, type Pane } from '../../src/taskpane/pane/pane';

/** A reading that ends when it is told to. */
function reading() {
  let end: (text: string) => void = () => undefined;
  let fail: () => void = () => undefined;
  const done = new Promise<string>((resolve, reject) => {
    end = resolve;
    fail = () => reject(new Error('no'));
  });
  const signals: AbortSignal[] = [];
  const read = (signal: AbortSignal) => {
    signals.push(signal);
    return done;
  };
  return {
    read,
    signals,
    end: (text: string) => act(async () => end(text)),
    fail: () => act(async () => fail()),
  };
}

type Reading = ReturnType<typeof reading>;

function Shown({ asked, read }: { readonly asked: string; readonly read: Reading['read'] }) {
  const { value, fault } = useRead(asked, read);
  return <p data-testid="shown">{fault === '' ? (value ?? '…') : '!'}</p>;
}

function show() {
  const element = (asked: string, { read }: Reading) => (
    <PaneProvider pane={{ language: 'en' } as Pane}>
      <Shown asked={asked} read={read} />
    </PaneProvider>
  );
  const rendered: { rerender?: (node: ReturnType<typeof element>) => void } = {};
  return (asked: string, one: Reading) => {
    if (rendered.rerender === undefined) rendered.rerender = render(element(asked, one)).rerender;
    else rendered.rerender(element(asked, one));
  };
}

const shown = () => screen.getByTestId('shown').textContent;

describe('what is read to be shown', () => {
  it('is gone at once where another thing is asked for, and what comes late for the first is dropped', async () => {
    const [first, second, other] = [reading(), reading(), show()];
    other('a', first);
    other('b', second);
    expect(shown()).toBe('…');
    expect(first.signals.map(({ aborted }) => aborted)).toEqual([true]);
    await second.end('of b');
    await first.end('of a');
    expect(shown()).toBe('of b');
    other('c', reading());
    expect(shown()).toBe('…');
  });

  it('stays where the same thing is read anew, until that is there; the last reading counts', async () => {
    const [first, second, third, again] = [reading(), reading(), reading(), show()];
    again('a', first);
    await first.end('then');
    again('a', second);
    expect(shown()).toBe('then');
    again('a', third);
    await third.end('now');
    await second.end('between');
    expect(shown()).toBe('now');
  });

  it('says that it could not be read, and nothing of another thing’s fault', async () => {
    const [first, other] = [reading(), show()];
    other('a', first);
    await first.fail();
    expect(shown()).toBe('!');
    other('b', reading());
    expect(shown()).toBe('…');
  });
});
