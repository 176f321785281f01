/** What a survey system's reviewers said of the selected return; read only where it came from files. */
import { useEffect, useState } from 'react';
import {
  REGISTER_WANT,
  sourceReviewsOf,
  type Snapshot,
  type State,
  type StateReturn,
} from '../../core/index';
import { usePane } from '../pane/pane';

/** The register is long: it is read once for each reading of the workbook, whichever of its returns are selected. */
const REGISTERS = new WeakMap<State, Promise<Snapshot>>();

/** Empty until it is read, and where nobody said anything. */
export function useSourceReviews(state: State, row: StateReturn): readonly string[] {
  const { host } = usePane();
  const [reviews, setReviews] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    const take = (found: readonly string[]) => {
      if (!gone) setReviews(found);
    };
    take([]);
    // It is an addition: where the register cannot be read, the return is reviewed without it.
    if (row.files !== '') {
      const register = REGISTERS.get(state) ?? host.read(REGISTER_WANT);
      REGISTERS.set(state, register);
      register.then(
        (snapshot) => take(sourceReviewsOf(snapshot, row)),
        () => REGISTERS.delete(state),
      );
    }
    return () => {
      gone = true;
    };
    // Its key and its files say which return it is; the row is a new object at every reading.
  }, [host, row.key, row.files]);
  return reviews;
}
