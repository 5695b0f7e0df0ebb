/**
 * What IBM's Equal Access checker finds in every view and state: light.
 */

import { equalAccessTests } from "./harness/engines.mjs";

equalAccessTests("light", { colorScheme: "light" });
