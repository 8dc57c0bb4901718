import { describe, expect, it } from 'vitest';
import type { Along } from '../../../../../web/src/engine/protocol';
import type { Trial } from '../../../../../web/src/engine/trialProtocol';
import * as inference from '../../../../../web/src/notes/chapters/beyond/inference/what';
import * as scale from '../../../../../web/src/notes/chapters/beyond/scale/what';
import * as why from '../../../../../web/src/notes/chapters/beyond/why/what';

const numbers = (...list: number[]) => Float64Array.from(list);

describe('training and inference', () => {
  const lag = {
    step: numbers(0, 5, 10),
    running: numbers(0.5, 0.6, 0.98),
    exact: numbers(0.5, 0.9, 0.99),
    mu: numbers(),
    running_mu: numbers(),
    sigma2: numbers(),
    running_sigma2: numbers(),
  };
  const mates = { predicted: numbers(0.2, 0.6, 0.9), inference: 0.8 };

  it('counts how often the class flickers, and when the averages have caught up', () => {
    expect(inference.flips(mates)).toBe(1);
    expect(inference.caughtUp(lag)).toBe(10);
    expect(inference.caughtUp({ ...lag, running: numbers(0.5, 0.6, 0.7) })).toBeNull();
  });

  it('says both, and what one example alone would be', () => {
    const text = inference.whatHappened(lag, 5, mates);
    expect(text).toContain('right on 90 %');
    expect(text).toContain('60 % with the running averages');
    expect(text).toContain(
      'it gets from 20 % to 90 %, and in 1 of 3 mini-batches it gets the other class',
    );
    expect(inference.whatHappened(lag, 5, null)).toContain('every ẑ would be 0');
  });

  it('does not call one share a range', () => {
    const steady = { predicted: numbers(0.991, 0.994), inference: 0.992 };
    expect(inference.whatHappened(lag, 5, steady)).toContain(
      'it stays at 99 %, and in 0 of 2 mini-batches it gets the other class',
    );
  });
});

describe('a factor in front of W', () => {
  const look = (loss: number, gradient_norm: number) => ({
    loss,
    gradient_norm,
    weight_norm: 1,
    alignment: 0,
  });
  const run = {
    step: numbers(0, 1),
    weight_norm: numbers(2, 4),
    rate: numbers(0.1, 0.025),
    loss: numbers(1, 1),
  };

  it('is told for both networks, and for the run', () => {
    const norm = { once: look(0.5, 0.3), scaled: look(0.5, 0.03) };
    const plain = { once: look(0.6, 0.3), scaled: look(0.9, 0.1) };
    const text = scale.whatHappened(norm, plain, 10, run);
    expect(text).toContain(
      'with batch norm is 0.5000 and was 0.5000; without, it went from 0.6000 to 0.9000',
    );
    expect(text).toContain('0.100 times what it was');
    expect(text).toContain('from 2.00 to 4.00, and so α/‖W‖² from 0.100 to 0.025');
    expect(scale.whatHappened(norm, plain, 1, run)).toContain('W is as it was learned');
  });
});

describe('why it works', () => {
  const trials = (...accuracies: number[]): Trial[] =>
    accuracies.map((accuracy, contender) => ({
      contender,
      seed: 0,
      loss: numbers(1),
      accuracy: numbers(accuracy),
    }));
  const along = (ratio: number): Along => ({
    alpha: Float32Array.of(0.1, 1, 10),
    ratio: Float32Array.of(1, ratio, 5),
  });

  it('weighs the noise against the gain', () => {
    const told = (...accuracies: number[]) =>
      why.whatHappened(trials(...accuracies), along(0.9), along(60));
    expect(told(0.5, 1, 0.97)).toContain('steadier inputs cannot be all of it');
    expect(told(0.5, 1, 0.55)).toContain('take most of the gain away');
    expect(told(0.97, 1, 0.97)).toContain('no difference that would need an explanation');
    expect(told()).toContain('being trained');
  });

  it('compares how the loss goes along the gradient', () => {
    const told = (norm: number, plain: number) => why.whatHappened([], along(norm), along(plain));
    expect(why.ratioAt(along(7), 1.1)).toBe(7);
    expect(told(0.9, 60)).toContain('smoother with it');
    expect(told(0.9, 1)).toContain('it is flat');
    expect(told(0.9, 0.8)).toContain('not smoother');
    expect(told(0.9, Infinity)).toContain('more than can be written');
  });
});
