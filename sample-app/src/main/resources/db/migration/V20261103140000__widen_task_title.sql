-- More room only changes the catalog; PostgreSQL looks at no row.
-- migrate:up
ALTER TABLE tasks ALTER COLUMN title TYPE varchar(300);

-- Less room fails, and changes nothing, where a longer title has been written meanwhile.
-- migrate:down
ALTER TABLE tasks ALTER COLUMN title TYPE varchar(200);
