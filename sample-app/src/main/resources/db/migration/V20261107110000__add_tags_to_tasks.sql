-- migrate:up
ALTER TABLE tasks ADD COLUMN tags jsonb NOT NULL DEFAULT '[]';

-- migrate:down
ALTER TABLE tasks DROP COLUMN tags;
