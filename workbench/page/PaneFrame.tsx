/** The shipped pane in a frame of Excel's width, wired to the stand-in. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type RefObject } from 'react';
import type { Host } from '../host/index';
import { unwrap, wrapMessage } from './wire';

const useStyles = makeStyles({
  // Excel opens a pane at 350 pixels.
  frame: {
    flexShrink: 0,
    width: '350px',
    border: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface PaneFrameProps {
  readonly host: Host;
  readonly view: string;
  readonly title: string;
  readonly frame: RefObject<HTMLIFrameElement>;
}

export function PaneFrame({ host, view, title, frame }: PaneFrameProps) {
  const styles = useStyles();
  useWire(host, frame);
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={title}
      src={`pane/taskpane.html?view=${encodeURIComponent(view)}`}
      data-testid="pane"
    />
  );
}

/** Carries Office.js's messages between the frame and the host. */
function useWire(host: Host, frame: RefObject<HTMLIFrameElement>): void {
  useEffect(() => {
    const { bridge } = host;
    const listen = (event: MessageEvent<unknown>) => {
      const text = unwrap(event, frame.current?.contentWindow ?? null);
      if (text !== undefined) bridge.sendMessageToHost(text);
    };
    bridge.onMessageFromHost = (text) =>
      frame.current?.contentWindow?.postMessage(wrapMessage(text), window.location.origin);
    window.addEventListener('message', listen);
    return () => {
      window.removeEventListener('message', listen);
      bridge.onMessageFromHost = null;
    };
  }, [host, frame]);
}
