import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificate {
  readonly certFile: string;
  readonly keyFile: string;
  readonly cert: Buffer;
  readonly key: Buffer;
}

const KEYS = {
  ec: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
  rsa: ['-newkey', 'rsa:2048'],
};

/** Creates a self-signed certificate for these hosts in `folder`, valid for two days. */
export function makeCertificate(
  folder: string,
  name: string,
  hosts: readonly string[],
  kind: keyof typeof KEYS = 'ec',
): Certificate {
  const certFile = join(folder, `${name}.pem`);
  const keyFile = join(folder, `${name}.key`);
  const subject = [
    '-subj',
    `/CN=${name}`,
    '-addext',
    `subjectAltName=${hosts.map((host) => `DNS:${host}`).join()}`,
  ];
  const key = [...KEYS[kind], '-nodes', '-keyout', keyFile];
  execFileSync('openssl', ['req', '-x509', '-days', '2', ...key, '-out', certFile, ...subject], {
    stdio: 'pipe',
  });
  return { certFile, keyFile, cert: readFileSync(certFile), key: readFileSync(keyFile) };
}
