-- What a reader had seen of a person: a keyed hash of the two, and the marker that the adapter gave. Nobody's id or name.
create table change_marker (
    seen_key char(64) primary key,
    marker varchar(1000000) not null,
    seen_on date not null
);
create index change_marker_seen_on on change_marker (seen_on);
