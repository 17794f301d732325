import { canonicalJson } from '#kernel/canonical-json.js';
import { shortHash } from '#kernel/hash.js';
import { defineAgent } from '../../define-agent.js';
import {
  announcementSchema,
  distributionInputSchema,
  distributionOutputSchema,
  type DistributionInput,
  type DistributionOutput,
} from './distribution.contract.js';
import { ReleaseNotPassed } from './distribution.errors.js';
import { example } from './distribution.example.js';
import { writeAnnouncement } from './write-announcement.js';

/** Announces the film and records where it lies. Publishes nothing that failed, unless somebody decided so. */
export const distribution = defineAgent<DistributionInput, DistributionOutput>({
  capability: 'distribution',
  title: 'Distribution',
  department: 'Delivery',
  agentType: 'production',
  version: '1.0.0',
  prompt: { file: 'distribution.prompt.md', version: 'distribution@1' },
  input: distributionInputSchema,
  output: distributionOutputSchema,
  timeoutMs: 60_000,
  retry: { maxAttempts: 3, baseDelayMs: 500, maxDelayMs: 15_000 },
  maxConcurrentTasks: 4,

  async work(input, tools) {
    const { final_edit, qc_report, override, distribution_settings, story } = input;
    if (qc_report.status !== 'pass' && !override) {
      throw new ReleaseNotPassed(qc_report.issues.map(({ code }) => code));
    }
    const { synopsis, keywords } = await tools.think({
      output: announcementSchema,
      offline: () => writeAnnouncement(input),
    });
    const { storage_prefix, url_expiry_hours } = distribution_settings;
    const metadata = { title: story.concept_brief.title, synopsis, keywords, ...distribution_settings.metadata };
    const published = { checksum: final_edit.checksum, status: qc_report.status, override, metadata };
    return {
      distribution_record: {
        storage_location: storage_prefix,
        public_url: `${storage_prefix}/${final_edit.video_url}`,
        url_expiry_hours,
        metadata,
        audit_log_id: `audit-${shortHash(canonicalJson(published))}`,
      },
    };
  },

  assess({ distribution_record: { metadata } }, { story }) {
    const issues: string[] = [];
    const misnamed = metadata.title !== story.concept_brief.title;
    if (misnamed)
      issues.push(`The film is called "${story.concept_brief.title}" and is announced as "${metadata.title}"`);
    const thin = metadata.synopsis.split(/\s+/).length < 15;
    if (thin) issues.push('The synopsis says too little; tell the situation and what is at stake');
    const unfindable = metadata.keywords.length < 3;
    if (unfindable) issues.push('Fewer than three keywords');
    return { score: 96 - (misnamed ? 60 : 0) - (thin ? 20 : 0) - (unfindable ? 10 : 0), issues };
  },

  example,
});
