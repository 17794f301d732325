import { AttemptMeter } from './attempt-meter.js';

describe('AttemptMeter', () => {
  it('has nothing to say before anything was counted', () => {
    expect(new AttemptMeter().total()).toBeUndefined();
  });

  it('adds up', () => {
    const meter = new AttemptMeter();
    meter.record({ model: 'big', promptTokens: 100, completionTokens: 10, costUsd: 0.5 });
    meter.record({ model: 'big', promptTokens: 200, completionTokens: 20, costUsd: 0.25 });
    expect(meter.total()).toEqual({ model: 'big', promptTokens: 300, completionTokens: 30, costUsd: 0.75 });
  });

  it('has no costs when those of a part are unknown', () => {
    const meter = new AttemptMeter();
    meter.record({ model: 'big', promptTokens: 100, completionTokens: 10, costUsd: 0.5 });
    meter.record({ model: 'big', promptTokens: 200, completionTokens: 20 });
    expect(meter.total()).toEqual({ model: 'big', promptTokens: 300, completionTokens: 30 });
  });
});
