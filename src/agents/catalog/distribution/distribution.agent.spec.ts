import { OfflineLanguageModel } from '#integrations';
import { rehearse } from '../../testing/rehearse.js';
import { distribution } from './distribution.agent.js';
import { ReleaseNotPassed } from './distribution.errors.js';

const { input, output } = distribution.example;
const options = { model: new OfflineLanguageModel() };
const failed = {
  ...input,
  qc_report: {
    ...input.qc_report,
    status: 'fail' as const,
    issues: [{ code: 'SEGMENT_MISSING', severity: 'high' as const, description: 'SEGMENT_2 is missing' }],
  },
};

describe('distribution', () => {
  it('announces the film and records where it lies, without a clock', async () => {
    const { distribution_record } = await rehearse(distribution, input, options);
    const { audit_log_id, ...record } = distribution_record;
    const { audit_log_id: _, ...expected } = output.distribution_record;
    expect(record).toEqual(expected);
    expect(audit_log_id).toMatch(/^audit-[0-9a-f]{12}$/);
    expect(distribution.assess({ distribution_record }, input)).toEqual({ score: 96, issues: [] });
  });

  it('gives equal films equal audit ids and others other ids', async () => {
    const idOf = async (checksum: string) => {
      const edited = { ...input, final_edit: { ...input.final_edit, checksum } };
      return (await rehearse(distribution, edited, options)).distribution_record.audit_log_id;
    };
    expect(await idOf('a'.repeat(64))).toBe(await idOf('a'.repeat(64)));
    expect(await idOf('a'.repeat(64))).not.toBe(await idOf('b'.repeat(64)));
  });

  it('refuses to publish a film that failed its final check', async () => {
    await expect(rehearse(distribution, failed, options)).rejects.toThrow(ReleaseNotPassed);
  });

  it('publishes a failed film when somebody decided so, and the audit id tells', async () => {
    const override = { decided_at: 'quality_review_001' };
    const released = await rehearse(distribution, { ...failed, override }, options);
    const passed = await rehearse(distribution, input, options);
    expect(released.distribution_record.audit_log_id).not.toBe(passed.distribution_record.audit_log_id);
  });

  it('marks down an announcement under another title, and a thin one', () => {
    const { metadata } = output.distribution_record;
    const announced = (changes: Partial<typeof metadata>) =>
      distribution.assess(
        { distribution_record: { ...output.distribution_record, metadata: { ...metadata, ...changes } } },
        input,
      );
    expect(announced({ title: 'Untitled' })).toMatchObject({
      score: 36,
      issues: [expect.stringContaining('Untitled')],
    });
    expect(announced({ synopsis: 'A film.', keywords: ['film'] }).score).toBe(66);
  });

  it('has an example that fits its own schemas', () => {
    expect(distribution.input.safeParse(input).success).toBe(true);
    expect(distribution.output.safeParse(output).success).toBe(true);
  });
});
