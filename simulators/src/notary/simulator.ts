/**
 * The notaries' system to try the robot on: it speaks the protocol of the links over a real socket, and over a folder when one is named, keeps a register
 * of its own, lives by a virtual clock, and can be made to misbehave.
 */
import { EnvelopeDesk, type EnvelopeDeskOptions } from '../signed-exchange/envelope-desk.ts';
import { type FolderFront, openFolderFront } from '../signed-exchange/folder-front.ts';
import { openHttpFront, type TlsOptions } from '../signed-exchange/http-front.ts';
import { type NotaryControls, SimulatedNotaries, type SimulatedNotariesOptions } from './notaries.ts';

export interface NotarySimulatorOptions extends SimulatedNotariesOptions, EnvelopeDeskOptions {
  /** HTTPS by this certificate; without it plain HTTP on loopback. */
  readonly tls?: TlsOptions;
  /** A folder that it watches too: takes from `out/`, lays down in `in/`. */
  readonly folder?: string;
}

export interface NotarySimulator extends NotaryControls {
  /** For `httpsNotaryLink`. */
  readonly url: string;
  /** Looks into the folder now and lays down what has been said; without a folder nothing happens. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Throws when a key does not fit its certificate. */
export async function notarySimulator(options: NotarySimulatorOptions): Promise<NotarySimulator> {
  const notaries = new SimulatedNotaries(options);
  const desk = new EnvelopeDesk(notaries, options);
  const http = await openHttpFront(desk, options);
  let folder: FolderFront | undefined;
  if (options.folder !== undefined) folder = await openFolderFront(desk, options.folder);
  return {
    name: notaries.name,
    faults: notaries.faults,
    get today() {
      return notaries.today;
    },
    advanceTo: (day) => notaries.advanceTo(day),
    prohibitions: () => notaries.prohibitions(),
    certifies: (iin) => notaries.certifies(iin),
    url: http.url,
    settle: async () => folder?.settle(),
    close: async () => {
      await folder?.close();
      await http.close();
    },
  };
}
