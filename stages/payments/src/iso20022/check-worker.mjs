/**
 * The worker thread of slice-checker.ts: says of each document whether it is valid, nothing else. Plain JavaScript, so
 * that it starts without a loader, under tsx, vitest and node alike.
 */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** @type {Map<string, XsdValidator>} */
const validators = new Map();

parentPort?.on('message', (/** @type {{ id: number, profile: string, options: number, bytes: Uint8Array }} */ task) => {
  let document;
  let valid = false;
  try {
    let validator = validators.get(task.profile);
    if (validator === undefined) {
      validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(new URL(task.profile))));
      validators.set(task.profile, validator);
    }
    document = XmlDocument.fromBuffer(task.bytes, { option: task.options, encoding: 'UTF-8' });
    validator.validate(document);
    valid = true;
  } catch {
    // The main thread checks the document again and words the fault.
  } finally {
    document?.dispose();
  }
  parentPort?.postMessage({ id: task.id, valid });
});
