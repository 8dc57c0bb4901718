import type { PlanePlace, Statistics, UnitPlace } from '../../engine/view';
import type { InstrumentKey } from '../../state/hideable';
import type { Convention } from '../frameworks';

/** How the visitor looks at the race: nothing of it changes the experiment, and nothing of it is in the link. */
export class View {
  /** What batch norm uses in every picture and figure. */
  statistics = $state<Statistics>('running');
  /** Whether test points stand among the training points. */
  testPoints = $state(true);
  /** Whether surfaces show the class that is decided for, instead of how surely. */
  discrete = $state(false);
  instrument = $state<InstrumentKey>('distributions');
  /** Digits that matter, of figures. */
  digits = $state<3 | 5 | 7>(3);
  /** How the running average's momentum is written. */
  convention = $state<Convention>('PyTorch');
  /** The unit that the pointer is on; its answer stands in the large picture. */
  pointed = $state.raw<UnitPlace | null>(null);
  /** Whether the selected unit's answer stands there while nothing is pointed at. */
  zoomed = $state(false);
  /** The two units of the transformed plane, as chosen; null: the selected one and its neighbour. */
  private chosen = $state.raw<readonly [number, number] | null>(null);

  choosePlane(units: readonly [number, number]): void {
    this.chosen = units;
  }

  /** In the selected unit's layer, of that many units. */
  plane(selected: UnitPlace | null, width: number): PlanePlace | null {
    if (selected === null) return null;
    const neighbour = (selected.unit + 1) % width;
    const wanted = this.chosen ?? [selected.unit, neighbour];
    const within = (unit: number): number => Math.min(unit, width - 1);
    return { layer: selected.layer, units: [within(wanted[0]), within(wanted[1])] };
  }
}
