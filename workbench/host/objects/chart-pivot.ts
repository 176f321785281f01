/** What only a chart has that belongs to a pivot: buttons of the pivot's fields. */
import { HostFault } from '../common/fault';
import type { PivotButtons } from '../model/chart';
import { flag } from './args';
import type { ChartOf } from './ref';
import type { Spec, SpecScalar } from './spec';

function pivotButtons(of: PivotButtons): SpecScalar<ChartOf> {
  return {
    get: ({ chart: { pivot, buttons } }) => pivot !== undefined && buttons[of],
    set: ({ chart: { pivot, buttons } }, value) => {
      if (pivot === undefined) throw new HostFault('InvalidOperation');
      buttons[of] = flag(value);
    },
  };
}

export const chartPivotOptions: Spec<ChartOf> = {
  scalars: {
    ShowAxisFieldButtons: pivotButtons('Axis'),
    ShowLegendFieldButtons: pivotButtons('Legend'),
    ShowReportFilterFieldButtons: pivotButtons('ReportFilter'),
    ShowValueFieldButtons: pivotButtons('Value'),
  },
};
