// Makes the replica set and a user for each service, who may use that service's databases and no
// others. Run by mongosh at every start; whatever is there already stays.
const admin = db.getSiblingDB('admin');
const password = name => process.env[`STOPSO_MONGO_${name.toUpperCase()}_PASSWORD`];
admin.auth('root', password('root'));

try {
  rs.status();
} catch (notYet) {
  rs.initiate({_id: 'rs0', members: [{_id: 0, host: 'mongo:27017'}]});
}
while (!db.hello().isWritablePrimary) {
  sleep(200);
}

for (const service of ['gateway', 'referral', 'matching', 'therapist', 'forum', 'notification', 'research']) {
  const user = {
    pwd: password(service),
    roles: [
      {role: 'readWrite', db: service},
      {role: 'readWrite', db: `${service}_keys`},
    ],
  };
  if (admin.getUser(service)) {
    admin.updateUser(service, user);
  } else {
    admin.createUser({user: service, ...user});
  }
}
print('MongoDB is set up.');
