import { ChooseSource, type SourceWords } from './choose-source.tsx';
import { ImportShell } from './import-shell.tsx';
import { LookAtRisks, type ImportRisksProps } from './look-at-risks.tsx';
import { useRiskList } from './use-risk-list.ts';

const words: SourceWords = {
  about:
    'Bring in a list of risks from a spreadsheet. Save it as CSV first. We show what each row becomes; nothing is added before you say so.',
  choose: 'Choose a CSV file',
  drop: 'or drop it here',
  paste: 'Or paste rows out of a spreadsheet',
  accept: '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain',
};

/** Brings a list of risks into the register: chosen, looked at row by row, and added when somebody says so. */
export function ImportRisks(props: ImportRisksProps) {
  const chosen = useRiskList();
  if (chosen.list) return <LookAtRisks {...props} list={chosen.list} chosen={chosen} />;
  return (
    <ImportShell title="Import risks" onClose={props.onClose} foot={undefined}>
      <ChooseSource
        words={words}
        isReading={chosen.isReading}
        failure={chosen.failure}
        onFiles={chosen.readFiles}
        onText={chosen.readText}
      />
    </ImportShell>
  );
}
