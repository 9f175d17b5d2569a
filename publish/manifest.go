package publish

// Manifest lists what is sent. It names no source and holds no hash of one.
type Manifest struct {
	Record   string         `json:"record"`
	State    State          `json:"state"`
	Profile  string         `json:"profile"`
	Engine   string         `json:"engine"`
	Rules    string         `json:"rules"`
	Files    []ManifestFile `json:"files"`
	Register *Register      `json:"register"` // nil where there is no register
}

// ManifestFile is one file that is sent. The register's reply repeats the hash.
type ManifestFile struct {
	Path   string `json:"path"` // with "/", from the package's folder
	SHA256 string `json:"sha256"`
	Size   int64  `json:"size"`
	Media  string `json:"media"`
}

// Register is what is known of the record in the register; the ids come with
// its reply.
type Register struct {
	Operation     string  `json:"operation"`
	Subject       string  `json:"vec,omitempty"` // of the data message
	IDSmlouvy     *int64  `json:"idSmlouvy"`
	IDVerze       *int64  `json:"idVerze"`
	CasZverejneni *string `json:"casZverejneni"`
	Link          string  `json:"odkaz,omitempty"`
	Message       string  `json:"datovaZprava,omitempty"` // that was sent
	Refused       string  `json:"kodChyby,omitempty"`     // code of the register's last refusal
	// Further are the messages that follow, with the files that the first does
	// not carry.
	Further []Further `json:"dalsi,omitempty"`
}
