/** What came of handing a file over. */
import type { Giving } from '../hooks/use-giving';
import { Notice } from './Notice';

export function Given({ giving: { fault, dismiss, done } }: { readonly giving: Giving }) {
  return (
    <>
      {fault !== '' && (
        <Notice intent="error" onDismiss={dismiss}>
          {fault}
        </Notice>
      )}
      {done !== '' && <Notice intent="success">{done}</Notice>}
    </>
  );
}
