import { Alert, Button, FileButton, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconFileUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import classes from './import.module.css';

/** The words of a place to choose a list. */
export interface SourceWords {
  /** What may be chosen, in a sentence or two. */
  readonly about: string;
  readonly choose: string;
  readonly drop: string;
  readonly paste: string;
  /** What the browser's file window offers: `.csv,text/csv`. */
  readonly accept: string;
}

interface ChooseSourceProps {
  readonly words: SourceWords;
  readonly isReading: boolean;
  /** Why the last choice could not be read. */
  readonly failure: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
}

function DropPlace({ words, isReading, onFiles }: Omit<ChooseSourceProps, 'failure' | 'onText'>) {
  const [isOver, setIsOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button inside does the same by keyboard
    <div
      className={classes.drop}
      data-over={isOver}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <IconFileUpload size={28} stroke={1.4} aria-hidden />
      <FileButton multiple accept={words.accept} onChange={onFiles}>
        {(props) => (
          <Button {...props} loading={isReading}>
            {words.choose}
          </Button>
        )}
      </FileButton>
      <span className={classes.dim}>{words.drop}</span>
    </div>
  );
}

/** Where a list comes from: chosen, dropped or pasted. */
export function ChooseSource({ words, isReading, failure, onFiles, onText }: ChooseSourceProps) {
  const [pasted, setPasted] = useState('');
  return (
    <div className={classes.body}>
      <div className={classes.choose}>
        <p>{words.about}</p>
        {failure !== undefined && (
          <Alert role="alert" color="red" icon={<IconAlertTriangle />} title="This could not be read">
            {failure} Nothing was added.
          </Alert>
        )}
        <DropPlace words={words} isReading={isReading} onFiles={onFiles} />
        <Textarea
          label={words.paste}
          autosize
          minRows={3}
          maxRows={10}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        {pasted.trim() !== '' && (
          <Button variant="default" justify="center" loading={isReading} onClick={() => onText(pasted)}>
            Look at what was pasted
          </Button>
        )}
      </div>
    </div>
  );
}
