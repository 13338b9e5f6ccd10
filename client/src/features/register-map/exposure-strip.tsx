import { sampleExposure, exposureOver, type ScorePoint } from '@entente/documents/register/exposure';
import { AreaChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useMemo } from 'react';
import classes from './register-map.module.css';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The span that the strip shows at least, so that a young register is no single line. */
const LEAST_MS = 14 * DAY_MS;

/** Points that the strip draws. */
const COUNT = 90;

const dayAndMonth = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

interface ExposureStripProps {
  /** For each risk its points, oldest first, the present as the last. */
  readonly histories: readonly (readonly ScorePoint[])[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How much risk we carry, over time: the scores of all open risks together. */
export default function ExposureStrip({ histories, now }: ExposureStripProps) {
  const { data, total, first } = useMemo(() => {
    const exposures = exposureOver(histories);
    const from = Math.min(exposures[0]?.at ?? now, now - LEAST_MS);
    const samples = sampleExposure(exposures, { from, to: now, count: COUNT });
    return {
      data: samples.map(({ at, total: sum }) => ({ at: dayAndMonth.format(at), 'Total score': sum })),
      total: exposures.at(-1)?.total ?? 0,
      first: samples.find(({ at }) => at >= now - 30 * DAY_MS)?.total ?? 0,
    };
  }, [histories, now]);
  const change = total - first;
  return (
    <section className={classes.strip} aria-label="Our exposure over time">
      <div className={classes.sum}>
        <span className={classes.quiet}>Our exposure</span>
        <strong className={classes.total}>{total}</strong>
        <span className={classes.quiet}>
          {change === 0 ? 'as 30 days ago' : `${change > 0 ? '▲ +' : '▼ −'}${Math.abs(change)} in 30 days`}
        </span>
      </div>
      <AreaChart
        h={88}
        className={classes.chart ?? ''}
        data={data}
        dataKey="at"
        series={[{ name: 'Total score', color: 'gray.6' }]}
        curveType="stepAfter"
        withDots={false}
        withGradient={false}
        fillOpacity={0.15}
        gridAxis="none"
        withYAxis={false}
        xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 80 }}
      />
    </section>
  );
}
