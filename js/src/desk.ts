// Every page of the desk but the editor: lists by keyboard, and the keys on `?`.

import { keysDialog } from "./keys";
import { listKeys } from "./triage";

keysDialog();
listKeys();
