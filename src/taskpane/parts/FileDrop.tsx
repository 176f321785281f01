/** Where files come in: dropped, or chosen in the program's own dialog. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { droppedFiles } from './dropped-files';

interface FileDropProps {
  /** What to drop here. */
  readonly what: string;
  /** Words of the button that opens the program's dialog. */
  readonly choose: string;
  readonly note?: string;
  readonly testId: string;
  /** `ofFolders`: those of the files that lay in a folder. */
  readonly onFiles: (files: readonly File[], ofFolders: ReadonlySet<File>) => void;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '8px',
    padding: '16px 12px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  text: { margin: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function FileDrop({ what, choose, note, testId, onFiles }: FileDropProps) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={mergeClasses(styles.root, over && styles.over)}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        void droppedFiles(event.dataTransfer).then((given) => onFiles(given.files, given.ofFolders));
      }}
    >
      <p className={styles.text}>{what}</p>
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {choose}
      </Button>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        tabIndex={-1}
        data-testid={testId}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])], new Set());
          // The same files may be chosen again.
          event.target.value = '';
        }}
      />
    </div>
  );
}
