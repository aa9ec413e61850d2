/** The enforcement system to try the robot on: over a real socket, and over a folder when one is named, with books of its own and faults to switch. */
import { EnvelopeDesk, type EnvelopeDeskOptions } from '../signed-exchange/envelope-desk.ts';
import { type FolderFront, openFolderFront } from '../signed-exchange/folder-front.ts';
import { openHttpFront, type TlsOptions } from '../signed-exchange/http-front.ts';
import { SimulatedSystem, type SystemControls, type SystemOptions } from './system.ts';

export interface EnforcementSimulatorOptions extends SystemOptions, EnvelopeDeskOptions {
  /** HTTPS by this certificate; without it plain HTTP on loopback. */
  readonly tls?: TlsOptions;
  /** Of 127.0.0.1; without it any that is free. */
  readonly port?: number;
  /** A folder that it watches too: takes from `out/`, lays down in `in/`. */
  readonly folder?: string;
}

export interface EnforcementSimulator extends SystemControls {
  readonly url: string;
  /** Looks into the folder now and lays down what has been said; without a folder nothing happens. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function enforcementSimulator(options: EnforcementSimulatorOptions): Promise<EnforcementSimulator> {
  const system = new SimulatedSystem(options);
  const desk = new EnvelopeDesk(system, options);
  const http = await openHttpFront(desk, options);
  let folder: FolderFront | undefined;
  if (options.folder !== undefined) folder = await openFolderFront(desk, options.folder);
  return {
    url: http.url,
    faults: system.faults,
    get today() {
      return system.today;
    },
    register: system.register,
    asked: system.asked,
    advanceTo: (day) => system.advanceTo(day),
    settle: async () => folder?.settle(),
    close: async () => {
      await folder?.close();
      await http.close();
    },
  };
}
