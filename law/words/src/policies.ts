/** How the robot may proceed, by name; each is data in stages/proceedings/src/core/policies.ts. */

/** The Rules of simplified proceedings (Order 697): what an installation, a simulation and the demonstration take where nobody says otherwise. */
export const RULES_POLICY = 'order-697';
