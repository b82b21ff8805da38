// Stories of mothers and couples as told in plain text.
import { holdStory } from '../../support/hold-story';

test.each(['mothers/year', 'mothers/needs', 'mothers/contacts', 'couples/year'])(
  'each line of the story %s holds',
  (story) => holdStory(`${story}.txt`),
);
