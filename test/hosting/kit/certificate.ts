import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificate {
  readonly certFile: string;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** A certificate for these hosts that vouches for itself, made anew in `folder`; good for two days. */
export function makeCertificate(folder: string, name: string, hosts: readonly string[]): Certificate {
  const certFile = join(folder, `${name}.pem`);
  const keyFile = join(folder, `${name}.key`);
  const subject = [
    '-subj',
    `/CN=${name}`,
    '-addext',
    `subjectAltName=${hosts.map((host) => `DNS:${host}`).join()}`,
  ];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyFile];
  execFileSync('openssl', ['req', '-x509', '-days', '2', ...key, '-out', certFile, ...subject], {
    stdio: 'pipe',
  });
  return { certFile, cert: readFileSync(certFile), key: readFileSync(keyFile) };
}
