/** Copies a text and says so; where copying is forbidden the text stands below, selected by a click. */
import { Button, Textarea } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { usePane } from '../pane/pane';
import { copyText } from '../office/copy-text';
import { useLayout } from './parts';

interface CopyButtonProps {
  readonly label: string;
  readonly text: string;
  /** What the text is about, for those who hear only the button. */
  readonly about: string;
}

export function CopyButton({ label, text, about }: CopyButtonProps) {
  const { say } = usePane();
  const layout = useLayout();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = async () => setCopied((await copyText(text)) ? 'yes' : 'no');
  return (
    <div className={layout.tight}>
      <div className={layout.row}>
        <Button
          size="small"
          icon={<CopyRegular />}
          aria-label={`${label} ${about}`}
          onClick={() => void copy()}
        >
          {label}
        </Button>
        <span role="status" className={layout.muted}>
          {copied === 'yes' && say('coordinate.copied')}
          {copied === 'no' && say('coordinate.not-copied')}
        </span>
      </div>
      {copied === 'no' && (
        <Textarea
          readOnly
          value={text}
          rows={6}
          aria-label={`${label} ${about}`}
          onFocus={(event) => event.target.select()}
        />
      )}
    </div>
  );
}
