/** The messages between the territorial body and a bank, with the namespace of the one element of each and the schema that it must fit. */
const ISO = 'urn:iso:std:iso:20022:tech:xsd:';
const of = (namespace: string, file: string) => ({ namespace, schema: new URL(`../schemas/${file}`, import.meta.url) });

export const messageTypes = {
  'auth.001.001.01': of(`${ISO}auth.001.001.01`, 'auth.001.001.01.xsd'),
  'auth.002.001.01': of(`${ISO}auth.002.001.01`, 'auth.002.001.01.xsd'),
  'pain.008.001.09': of(`${ISO}pain.008.001.09`, 'pain.008.001.09.xsd'),
  'pain.002.001.11': of(`${ISO}pain.002.001.11`, 'pain.002.001.11.xsd'),
  'camt.055.001.09': of(`${ISO}camt.055.001.09`, 'camt.055.001.09.xsd'),
  'camt.029.001.10': of(`${ISO}camt.029.001.10`, 'camt.029.001.10.xsd'),
  'camt.054.001.08': of(`${ISO}camt.054.001.08`, 'camt.054.001.08.xsd'),
  'oryndau.arrest.1': of('urn:oryndau:bank:arrest:1', 'oryndau-arrest-1.xsd'),
  'oryndau.arrest.2': of('urn:oryndau:bank:arrest:2', 'oryndau-arrest-2.xsd'),
} as const;
export type MessageType = keyof typeof messageTypes;
