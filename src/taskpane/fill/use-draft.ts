/** What somebody is typing, until it stands in the sheet. */
import { useState } from 'react';

export interface FieldDraft {
  readonly text: string;
  readonly dirty: boolean;
  /** The sheet's cell changed while somebody typed here. */
  readonly overtaken: boolean;
  readonly type: (text: string) => void;
  /** Write what is typed, if it differs from the sheet; with a text: that one. */
  readonly commit: (text?: string) => void;
  readonly revert: () => void;
}

interface Typing {
  readonly text: string;
  /** What the sheet held when the typing began. */
  readonly from: string;
}

/** `save` tells whether the text was written; if not, it stays here. */
export function useDraft(stored: string, save: (text: string) => Promise<boolean>): FieldDraft {
  const [typing, setTyping] = useState<Typing>();
  const text = typing?.text ?? stored;
  const commit = (given = text) => {
    if (given === stored) {
      setTyping(undefined);
      return;
    }
    setTyping({ text: given, from: typing?.from ?? stored });
    void save(given).then((written) => {
      if (written) setTyping((now) => (now?.text === given ? undefined : now));
    });
  };
  return {
    text,
    dirty: typing !== undefined && typing.text !== stored,
    overtaken: typing !== undefined && typing.from !== stored && typing.text !== stored,
    type: (next) => setTyping({ text: next, from: typing?.from ?? stored }),
    commit,
    revert: () => setTyping(undefined),
  };
}
