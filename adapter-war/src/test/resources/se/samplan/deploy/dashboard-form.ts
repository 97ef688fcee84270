// What a dashboard of ours may hold: Grafana's own types (@grafana/grafana-foundation-sdk), as they stand in JSON. DashboardTest
// has the compiler of TypeScript compare the dashboard with them.
import type * as dashboard from "@grafana/grafana-foundation-sdk/dashboard";
import type * as prometheus from "@grafana/grafana-foundation-sdk/prometheus";
import type * as stat from "@grafana/grafana-foundation-sdk/stat";
import type * as timeseries from "@grafana/grafana-foundation-sdk/timeseries";

// Enumerations are their values, methods are not there, and what is left out has Grafana's default.
type Json<T> = T extends string
  ? `${T}`
  : T extends (infer E)[]
    ? Json<E>[]
    : T extends object
      ? { [K in keyof T as T[K] extends Function ? never : K]?: Json<T[K]> }
      : T;

type Has<T, K extends keyof T> = T & Required<Pick<T, K>>;

type Query = Has<Json<prometheus.Dataquery>, "refId" | "expr" | "datasource">;

type Common = Has<
  Json<Omit<dashboard.Panel, "type" | "targets" | "options" | "fieldConfig">>,
  "id" | "title" | "gridPos" | "datasource"
>;

type Field<Custom> = {
  defaults: Json<Omit<dashboard.FieldConfig, "custom">> & { custom?: Custom };
  overrides: Json<dashboard.FieldConfigSource>["overrides"];
};

type Drawn<Type extends string, Options, Custom> = Common & {
  type: Type;
  targets: [Query, ...Query[]];
  options: Json<Options>;
  fieldConfig: Field<Custom>;
};

type Row = { type: "row" } & Has<Json<Omit<dashboard.RowPanel, "type">>, "id" | "title" | "gridPos" | "collapsed">;

type Panel =
  | Row
  | Drawn<"timeseries", timeseries.Options, Json<timeseries.FieldConfig>>
  | Drawn<"stat", stat.Options, never>;

export type Dashboard = Has<
  Json<Omit<dashboard.Dashboard, "panels">>,
  "uid" | "title" | "schemaVersion" | "templating"
> & { panels: Panel[] };
