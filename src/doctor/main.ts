import { AppError } from '#kernel/errors/app-error.js';
import { needsCare } from '#kernel/finding.js';
import { AppConfig } from '#platform/config/app-config.js';
import { readEnvironment } from '#platform/config/environment.js';
import { configSlices } from '../app.config.js';
import { consult } from './consult.js';
import { parseDoctorOptions, USAGE } from './doctor-options.js';
import { DoctorUsageMistaken } from './doctor.errors.js';
import { report, reportJson } from './report.js';

async function main(): Promise<void> {
  const { json, help } = parseDoctorOptions(process.argv.slice(2));
  if (help) {
    process.stdout.write(USAGE);
    return;
  }
  const { place, examination } = await consult(AppConfig.load(configSlices, readEnvironment()));
  process.stdout.write((json ? reportJson : report)(place, examination));
  process.exitCode = examination.findings.some(needsCare) ? 1 : 0;
}

main().catch((error: unknown) => {
  if (!(error instanceof AppError)) throw error;
  process.exitCode = error instanceof DoctorUsageMistaken ? 2 : 1;
  process.stderr.write(`${error.message}\n`);
});
