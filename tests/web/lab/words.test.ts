import { describe, expect, it } from 'vitest';
import { labelled } from '../../../web/src/lab/words';
import { problem } from '../../../web/src/state/config';

describe('a refusal on the page', () => {
  it('names the field as its label does', () => {
    expect(labelled(problem('learning_rate', NaN) ?? '')).toBe(
      'Learning rate is not a number: a number from 0 to 1000 is allowed',
    );
    expect(labelled('batch_size is 301: at most 300 is allowed')).toBe(
      'Batch size is 301: at most 300 is allowed',
    );
  });

  it('is left as it is when it begins with no field', () => {
    for (const sentence of ['The engine stopped: no memory.', 'value is not finite', '']) {
      expect(labelled(sentence)).toBe(sentence);
    }
  });
});
