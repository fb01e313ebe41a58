/** The page of code that a solving thread runs: one job at a time, ended from outside when it is no longer wanted. */
import { concepts } from "../../engine/concepts/index";
import { type Job, runJob } from "./job";

const scope = self as unknown as DedicatedWorkerGlobalScope;
scope.onmessage = ({ data }: MessageEvent<Job>) => runJob(concepts, data, (report) => scope.postMessage(report));
